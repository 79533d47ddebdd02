import { ascora, dataOf } from '@/api/client';

/** What a person enters to connect. */
export interface Credentials {
  apiUrl: string;
  apiToken: string;
  companyCode: string;
}

/** What Ascora's address is when none is entered. */
export const DEFAULT_ADDRESS = 'https://api.ascora.com.au';

export const refusals = {
  apiUrl: (address: string) =>
    address.trim() === '' || URL.canParse(address.trim())
      ? undefined
      : 'This is not an address. It begins with https://.',
  apiToken: (token: string) =>
    token.trim() ? undefined : 'Enter the token. Ascora shows it under Administration, API Settings.',
  companyCode: (code: string) =>
    /^[A-Za-z0-9-]{1,50}$/.test(code) ? undefined : 'Enter 1 to 50 letters, digits or dashes.',
};

/** As the API takes them. */
function submitted({ apiUrl, apiToken, companyCode }: Credentials) {
  return { apiUrl: apiUrl.trim() || undefined, apiToken: apiToken.trim(), companyCode };
}

/** Tries credentials; nothing is saved. */
export function testCredentials(orgId: string, credentials: Credentials) {
  return dataOf(
    ascora.POST('/api/organizations/{orgId}/ascora/test', {
      params: { path: { orgId } },
      body: submitted(credentials),
    }),
  );
}

/** Tries credentials and keeps them, encrypted, when Ascora takes them. */
export function connect(orgId: string, credentials: Credentials) {
  return dataOf(
    ascora.POST('/api/organizations/{orgId}/ascora/connect', {
      params: { path: { orgId } },
      body: submitted(credentials),
    }),
  );
}
