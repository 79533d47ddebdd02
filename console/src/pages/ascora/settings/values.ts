import type { AscoraSchemas } from '@/api/client';

type Settings = AscoraSchemas['AscoraSettings'];
type Submission = AscoraSchemas['AscoraSettingsSubmission'];
export type Winner = AscoraSchemas['ConflictWinner'];

/** Our word and Ascora's name for the same thing. */
export interface Pair {
  word: string;
  name: string;
}

/** The settings as the form holds them. */
export interface Values {
  syncCustomers: boolean;
  syncJobs: boolean;
  syncInvoices: boolean;
  autoSync: boolean;
  intervalSeconds: number | string;
  conflictDefault: Winner;
  conflictFields: { field: string; winner: Winner }[];
  jobTypes: Pair[];
  paymentMethods: Pair[];
  statusPush: boolean;
  timezone: string;
  currency: string;
  taxPercent: number | string;
  requestsPerMinute: number | string;
  jobLink: string;
  customerLink: string;
  invoiceLink: string;
}

export function valuesOf(settings: Settings): Values {
  const { syncSettings, conflictPolicy, deepLinks } = settings;
  return {
    ...syncSettings,
    autoSync: settings.autoSync,
    intervalSeconds: settings.intervalSeconds,
    conflictDefault: conflictPolicy.default,
    conflictFields: Object.entries(conflictPolicy.fields).map(([field, winner]) => ({ field, winner })),
    jobTypes: pairs(settings.jobTypeMap),
    paymentMethods: pairs(settings.paymentMethodMap),
    statusPush: settings.statusPush,
    timezone: settings.timezone,
    currency: settings.currency,
    // 0.07 * 100 is not 7 to a computer.
    taxPercent: Number((settings.taxRate * 100).toFixed(4)),
    requestsPerMinute: settings.requestsPerMinute,
    jobLink: deepLinks.job ?? '',
    customerLink: deepLinks.customer ?? '',
    invoiceLink: deepLinks.invoice ?? '',
  };
}

function submissionOf(values: Values) {
  return {
    syncSettings: {
      syncCustomers: values.syncCustomers,
      syncJobs: values.syncJobs,
      syncInvoices: values.syncInvoices,
    },
    autoSync: values.autoSync,
    intervalSeconds: Number(values.intervalSeconds),
    conflictPolicy: {
      default: values.conflictDefault,
      fields: Object.fromEntries(values.conflictFields.map(({ field, winner }) => [field, winner])),
    },
    jobTypeMap: mapOf(values.jobTypes),
    paymentMethodMap: mapOf(values.paymentMethods),
    statusPush: values.statusPush,
    timezone: values.timezone,
    currency: values.currency,
    taxRate: Number((Number(values.taxPercent) / 100).toFixed(6)),
    requestsPerMinute: Number(values.requestsPerMinute),
    deepLinks: Object.fromEntries(
      [
        ['job', values.jobLink.trim()],
        ['customer', values.customerLink.trim()],
        ['invoice', values.invoiceLink.trim()],
      ].filter(([, address]) => address),
    ) as Record<string, string>,
  } satisfies Submission;
}

/** What is to be sent: the members that differ. Who changes one of them must not undo what another person has set. */
export function changesOf(before: Values, after: Values): Submission {
  const was = submissionOf(before) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(submissionOf(after)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]),
    ),
  );
}

function pairs(map: Record<string, string>): Pair[] {
  return Object.entries(map).map(([word, name]) => ({ word, name }));
}

function mapOf(rows: Pair[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ word, name }) => [word.trim(), name.trim()]));
}
