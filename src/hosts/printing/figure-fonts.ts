import regular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?asset&asarUnpack';
import italic from '@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf?asset&asarUnpack';
import bold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf?asset&asarUnpack';

/** Arimo, which has the widths of Arial: pictures look the same on every machine, whatever is installed. */
export const figureFonts: readonly string[] = [regular, italic, bold];
