export interface Credentials {
  clientId: string;
  clientSecret: string;
  billingAccountId: string;
}

/** The API's members and the fields that show them. */
export const FIELD_OF_MEMBER = {
  'credentials.client_id': 'clientId',
  'credentials.client_secret': 'clientSecret',
  'credentials.billing_account_id': 'billingAccountId',
};

/** Why a value can't be sent; null when it can. */
export function wrong(label: string, value: string, mayBeBlank = false): string | null {
  const length = value.trim().length;
  if (length === 0) return mayBeBlank ? null : `${label} is required`;
  return length > 255 ? `${label} must have at most 255 characters, and this has ${length}` : null;
}

/** As it is sent: trimmed, and without a blank secret, so that the stored one stays. */
export function sent({ clientId, clientSecret, billingAccountId }: Credentials) {
  const secret = clientSecret.trim();
  return {
    client_id: clientId.trim(),
    billing_account_id: billingAccountId.trim(),
    ...(secret && { client_secret: secret }),
  };
}
