import type { AscoraSchemas } from '@/api/client';

/** What a report's form holds; an empty field says nothing. */
export interface ReportValues {
  customerName: string;
  customerEmail: string;
  customerPhone: string;
  claimNumber: string;
  damageType: string;
  severity: string | null;
  estimatedCost: number | '';
  scheduledDate: string;
  location: string;
  notes: string;
}

export const emptyReport: ReportValues = {
  customerName: '',
  customerEmail: '',
  customerPhone: '',
  claimNumber: '',
  damageType: '',
  severity: null,
  estimatedCost: '',
  scheduledDate: '',
  location: '',
  notes: '',
};

/** What the form refuses before the service is asked. */
export function refusalsOf({ customerName, customerEmail }: ReportValues): Record<string, string> {
  const refusals: Record<string, string> = {};
  if (!customerName.trim()) refusals.customerName = 'A job needs a customer.';
  const email = customerEmail.trim();
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    refusals.customerEmail = 'This is not an e-mail address.';
  }
  return refusals;
}

/** The request: only what was filled in. */
export function submissionOf(values: ReportValues): AscoraSchemas['ReportSubmission'] {
  const given = Object.entries(values)
    .map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value.trim() : value])
    .filter(([, value]) => value !== '' && value !== null);
  return Object.fromEntries(given) as AscoraSchemas['ReportSubmission'];
}
