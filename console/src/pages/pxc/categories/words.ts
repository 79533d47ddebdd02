/** The categories of orders, in the order in which they are shown everywhere. */
export const CATEGORIES = ['newBuild', 'provide', 'cease', 'modify', 'unclassified'] as const;
export type Category = (typeof CATEGORIES)[number];
