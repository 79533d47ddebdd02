import { describe, expect, it } from 'vitest';
import { emptyReport, refusalsOf, submissionOf } from './reportValues';

describe('a report that is written here', () => {
  it('needs a customer, and an e-mail address that is one', () => {
    expect(refusalsOf(emptyReport)).toEqual({ customerName: 'A job needs a customer.' });
    expect(refusalsOf({ ...emptyReport, customerName: 'Mia', customerEmail: 'mia@' })).toEqual({
      customerEmail: 'This is not an e-mail address.',
    });
    expect(refusalsOf({ ...emptyReport, customerName: 'Mia', customerEmail: ' mia@example.test ' })).toEqual(
      {},
    );
  });

  it('says only what was filled in', () => {
    expect(submissionOf({ ...emptyReport, customerName: ' Mia ', estimatedCost: 0 })).toEqual({
      customerName: 'Mia',
      estimatedCost: 0,
    });
  });
});
