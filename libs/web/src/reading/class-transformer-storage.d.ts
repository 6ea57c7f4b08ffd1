/** The registry behind `@Type()`; the package publishes its types beside the file, not with it. */
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: {
    findTypeMetadata(
      target: abstract new (...parameters: never[]) => object,
      propertyName: string,
    ): { readonly typeFunction?: () => unknown } | undefined;
  };
}
