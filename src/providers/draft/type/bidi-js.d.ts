// The package's own types describe an ES module, but what Node loads is a CommonJS one whose only export is the function.
declare module "bidi-js" {
  interface Bidi {
    getEmbeddingLevels(
      text: string,
      baseDirection?: "ltr" | "rtl" | "auto",
    ): { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] };
  }
  function bidiFactory(): Bidi;
  export = bidiFactory;
}
