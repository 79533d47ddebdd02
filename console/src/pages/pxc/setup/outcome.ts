import type { Integration } from '../queries';

export interface Outcome {
  kind: 'passed' | 'refused' | 'failed';
  title: string;
  message: string | undefined;
  advice: string[];
  testedAt: string | undefined;
}

const REFUSED = [
  'Compare the Client ID with what PXC gave you, and type the Client Secret anew: it may have been replaced or have expired.',
  'Save, and test again. Workflows of this integration fail until a test passes.',
  'If PXC still refuses them, ask PXC whether the account may use the Product Ordering API.',
];

const FAILED = [
  'Try again in a minute: often PXC is only busy or restarting. The credentials are kept.',
  'If it goes on, run the self-check below, and compare the addresses of PXC that this installation was given.',
];

/** The last test of the stored credentials, which may be long ago; undefined when they were never tried. */
export function outcomeOf(
  integration: Pick<Integration, 'connectionStatus' | 'testResult' | 'lastTestedAt'>,
): Outcome | undefined {
  const { connectionStatus, testResult, lastTestedAt } = integration;
  const message = testResult?.error ?? testResult?.message;
  const common = { message, testedAt: lastTestedAt };
  switch (connectionStatus) {
    case 'connected':
      return { kind: 'passed', title: 'The connection works', advice: [], ...common };
    case 'needs_reauth':
      return { kind: 'refused', title: 'PXC refused the credentials', advice: REFUSED, ...common };
    case 'error':
      return { kind: 'failed', title: 'The test did not get through', advice: FAILED, ...common };
    default:
      return undefined;
  }
}
