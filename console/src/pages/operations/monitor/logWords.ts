export const LOG_STATUSES = ['success', 'failed', 'pending', 'skipped'] as const;

export const LOG_RESOURCES = [
  'customer',
  'job',
  'invoice',
  'payment',
  'job_note',
  'job_attachment',
  'integration',
] as const;

export const LOG_TYPES = [
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
] as const;
