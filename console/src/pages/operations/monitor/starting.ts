/** The key of the mutations that start runs. */
export const STARTING = ['operations', 'start'];
