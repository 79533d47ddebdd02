import type { AscoraSchemas } from '@/api/client';
import type { Customer } from '../types';

export const TEXT_FIELDS = [
  'firstName',
  'lastName',
  'companyName',
  'email',
  'phone',
  'mobile',
  'streetAddress',
  'suburb',
  'state',
  'postcode',
  'country',
  'customerType',
  'billingAddress',
  'taxId',
  'notes',
] as const;

type Texts = Record<(typeof TEXT_FIELDS)[number], string>;

/** A customer as the form holds it. */
export interface Values extends Texts {
  customFields: { name: string; value: string; known?: boolean }[];
}

type Submission = AscoraSchemas['CustomerSubmission'];

export function valuesOf(customer?: Customer): Values {
  const texts = Object.fromEntries(TEXT_FIELDS.map((name) => [name, customer?.[name] ?? ''])) as Texts;
  const fields = Object.entries(customer?.customFields ?? {});
  return { ...texts, customFields: fields.map(([name, value]) => ({ name, value, known: true })) };
}

/** What is sent: the fields that differ. A blank one clears; custom fields that are not named stay. */
export function changesOf(before: Values, after: Values): Submission {
  const texts = TEXT_FIELDS.filter((name) => after[name].trim() !== before[name].trim());
  const known = new Map(before.customFields.map(({ name, value }) => [name, value]));
  const fields = after.customFields.filter(
    ({ name, value }) => value.trim() !== known.get(name.trim())?.trim(),
  );
  return {
    ...Object.fromEntries(texts.map((name) => [name, after[name].trim()])),
    ...(fields.length > 0 && {
      customFields: Object.fromEntries(fields.map(({ name, value }) => [name.trim(), value.trim()])),
    }),
  };
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const phone = (number: string) =>
  number.trim() === '' || number.trim().length >= 8 ? undefined : 'A number has at least 8 characters.';

/** What is wrong with a value, by the names of the form's fields. */
export const rules = {
  companyName: (_: string, { firstName, lastName, companyName }: Values) =>
    [firstName, lastName, companyName].some((name) => name.trim())
      ? undefined
      : 'Enter a company, a first name or a last name.',
  email: (email: string) =>
    email.trim() === '' || EMAIL.test(email.trim()) ? undefined : 'This is not an e-mail address.',
  phone,
  mobile: phone,
  customFields: {
    name: (name: string, { customFields }: Values) => {
      if (!name.trim()) return 'Enter the field’s name in Ascora.';
      return customFields.filter((other) => other.name.trim() === name.trim()).length > 1
        ? 'This field is there twice.'
        : undefined;
    },
  },
};
