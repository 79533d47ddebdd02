export const INVOICE_FILTERS = ['unpaid', 'partial', 'paid', 'overdue'] as const;

export const PAYMENT_STATES = ['pending', 'done', 'unknown', 'failed', 'void'] as const;

/** How a payment can have been made; what Ascora calls it is the setting `paymentMethodMap`. */
export const PAYMENT_METHODS = [
  { value: 'bank_transfer', label: 'Bank transfer' },
  { value: 'credit_card', label: 'Credit card' },
  { value: 'debit_card', label: 'Debit card' },
  { value: 'cash', label: 'Cash' },
  { value: 'check', label: 'Cheque' },
  { value: 'other', label: 'Other' },
];
