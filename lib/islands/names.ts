/** The islands there are: each is `islands/<name>.ts`, and defines the custom element of that name. */
export const ISLANDS = ['theme-switch', 'search-panel', 'project-map', 'picture-gallery'] as const;

/** The name of an island. One that is not in the list does not compile. */
export type IslandName = (typeof ISLANDS)[number];
