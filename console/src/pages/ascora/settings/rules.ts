import { INTERVAL, isInterval } from '../setup/interval';
import type { Pair, Values } from './values';

const LINK = /^https:\/\/[^\s"'<>\\]{1,490}$/;

const link = (address: string) =>
  address.trim() === '' || LINK.test(address.trim())
    ? undefined
    : 'Enter an address that begins with https://, or nothing.';

/** What is wrong with a value, by the names of the form's fields. */
export const rules = {
  intervalSeconds: (seconds: number | string) =>
    isInterval(seconds) ? undefined : `Enter ${INTERVAL.least} to ${INTERVAL.most} seconds.`,
  currency: (code: string) => (/^[A-Z]{3}$/.test(code) ? undefined : 'Enter three letters, such as AUD.'),
  taxPercent: (percent: number | string) =>
    within(percent, 0, 100) ? undefined : 'Enter 0 to 100 per cent.',
  requestsPerMinute: (n: number | string) =>
    Number.isInteger(Number(n)) && within(n, 1, 100_000) ? undefined : 'Enter 1 to 100,000.',
  jobLink: link,
  customerLink: link,
  invoiceLink: link,
  jobTypes: { word: uniqueWord('jobTypes'), name: required },
  paymentMethods: { word: uniqueWord('paymentMethods'), name: required },
  conflictFields: {
    field: (field: string, { conflictFields }: Values) =>
      conflictFields.filter((other) => other.field === field).length > 1
        ? 'This field is named twice.'
        : field
          ? undefined
          : 'Choose a field.',
  },
};

function within(value: number | string, least: number, most: number) {
  return value !== '' && Number(value) >= least && Number(value) <= most;
}

function required(text: string) {
  return text.trim() ? undefined : 'Enter a name.';
}

function uniqueWord(list: 'jobTypes' | 'paymentMethods') {
  return (word: string, values: Values) => {
    if (!word.trim()) return 'Enter a word.';
    return values[list].filter((other: Pair) => other.word.trim() === word.trim()).length > 1
      ? 'This word is there twice.'
      : undefined;
  };
}

/** The API's names of refused members, as fields of the form. */
export const FIELD_OF: Record<string, string> = {
  taxRate: 'taxPercent',
  jobTypeMap: 'jobTypes',
  paymentMethodMap: 'paymentMethods',
};
