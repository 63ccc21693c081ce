import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#EBF6F7',
  '#D8EDEE',
  '#B3DEE1',
  '#58C4CA',
  '#34A4AD',
  '#0C8790',
  '#00747C',
  '#0A666D',
  '#00545A',
  '#004348',
];

/** The component library in our tokens: what it draws by itself looks like the rest. */
export const theme = createTheme({
  colors: { petrol },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-code)',
  defaultRadius: 6,
  cursorType: 'default',
  focusRing: 'auto',
  components: {
    Tooltip: { defaultProps: { transitionProps: { duration: 0 } } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, closeButtonProps: { 'aria-label': 'Close' } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text2)',
    '--mantine-color-placeholder': 'var(--text3)',
    '--mantine-color-error': 'var(--err)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--canvas)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--accentOn)',
  };
  return { variables: {}, light: shared, dark: shared };
};
