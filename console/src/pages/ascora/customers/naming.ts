import type { Customer } from '../types';

type Named = Pick<Customer, 'companyName' | 'customerName' | 'firstName' | 'lastName' | 'email'>;

/** What a customer is called: the company, else the person. */
export function customerName({ companyName, customerName, firstName, lastName, email }: Named): string {
  const person = [firstName, lastName].filter(Boolean).join(' ');
  return companyName ?? customerName ?? (person || email || 'Unknown customer');
}

/** The person, where the customer is called by the company. */
export function contactPerson(customer: Named): string | undefined {
  const person = [customer.firstName, customer.lastName].filter(Boolean).join(' ');
  return person && person !== customerName(customer) ? person : undefined;
}

/** “12 Main St, Newtown NSW 2042, Australia”. */
export function address({
  streetAddress,
  suburb,
  state,
  postcode,
  country,
}: Pick<Customer, 'streetAddress' | 'suburb' | 'state' | 'postcode' | 'country'>): string {
  const place = [suburb, state, postcode].filter(Boolean).join(' ');
  return [streetAddress, place, country].filter(Boolean).join(', ');
}
