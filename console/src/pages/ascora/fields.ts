import { spaced } from '@/ui/words';

/** The fields of a customer that both sides have. */
export const SHARED_FIELDS = [
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
  'billingAddress',
  'customerType',
  'customFields',
] as const;

const LABELS: Record<string, string> = {
  companyName: 'Company',
  email: 'E-mail',
  streetAddress: 'Street address',
  taxId: 'Tax ID',
};

/** A field's name as people say it. */
export function fieldLabel(name: string): string {
  return LABELS[name] ?? spaced(name);
}
