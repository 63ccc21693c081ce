/** A file that the build lays beside itself, and outside the archive of the packed program: native code cannot read in there. */
declare module '*?asset&asarUnpack' {
  const path: string;
  export default path;
}
