export const TYPES = ['Numeric Target', 'Percentage KPI', 'Milestone'];
export const STATUSES = ['Not Started', 'On Track', 'At Risk', 'Stuck', 'Completed'];
export const OBJECTIVE_STATUSES = [
  'Draft',
  'Active',
  'On Track',
  'At Risk',
  'Off Track',
  'Completed',
  'Archived',
];

const DECIMAL = /^-?\d{1,10}(\.\d{1,2})?$/;

/** Why a text is no value of a Key Result, or null. */
export function noDecimal(text: string, required = false): string | null {
  if (text.trim() === '') return required ? 'Give a number.' : null;
  return DECIMAL.test(text.trim()) ? null : 'Give a number with at most two decimals, such as 12 or 12.50.';
}

/** An empty field as a member that is not given. */
export function given(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
