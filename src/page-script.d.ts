/** The address of a script bundled for one page alone (scripts/site/page-script.ts). */
declare module '*?page-script' {
  const url: string;
  export default url;
}
