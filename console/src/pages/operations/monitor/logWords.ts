import { spaced, wordOf } from '@/ui/words';

const options = (words: string[]) => words.map((value) => ({ value, label: spaced(value) }));

export const LOG_STATUSES = ['success', 'failed', 'pending', 'skipped'].map((value) => ({
  value,
  label: wordOf(value).label,
}));

export const LOG_RESOURCES = options([
  'customer',
  'job',
  'invoice',
  'payment',
  'job_note',
  'job_attachment',
  'integration',
]);

export const LOG_TYPES = options([
  'pull',
  'connect',
  'customer_create',
  'customer_update',
  'report_customer',
  'job_create',
  'job_status',
  'job_note',
  'job_attachment',
  'payment',
  'payments_feed',
  'webhook_job_created',
  'webhook_job_status_changed',
  'webhook_customer_created',
  'webhook_customer_modified',
  'webhook_invoice_created',
  'webhook_invoice_modified',
]);
