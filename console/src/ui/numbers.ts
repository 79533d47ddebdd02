const WHOLE = new Intl.NumberFormat();

/** A count with its thousands set apart. */
export function count(n: number): string {
  return WHOLE.format(n);
}

/** An amount of money in the currency beside it (ISO 4217). */
export function money(amount: number, currency: string): string {
  return new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(amount);
}

/** One of something or several: “1 order”, “12 orders”. */
export function counted(n: number, one: string, several = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : several}`;
}
