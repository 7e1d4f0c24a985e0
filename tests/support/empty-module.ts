/** Stands for a module that only has an effect inside Next; see vitest.config.ts. */
export {};
