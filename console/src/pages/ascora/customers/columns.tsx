import { Text } from '@mantine/core';
import type { Column } from '@/ui/DataTable';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { TextLink } from '@/ui/TextLink';
import type { Customer } from '../types';
import { contactPerson, customerName } from './naming';

export const CUSTOMER_COLUMNS: Column<Customer>[] = [
  { header: 'Name', sort: 'name', title: true, cell: (customer) => <Name customer={customer} /> },
  { header: 'E-mail', sort: 'email', cell: ({ email }) => email ?? '–' },
  { header: 'Phone', sort: 'phone', cell: ({ phone, mobile }) => phone ?? mobile ?? '–' },
  { header: 'Suburb', cell: ({ suburb, postcode }) => [suburb, postcode].filter(Boolean).join(' ') || '–' },
  { header: 'Status', sort: 'status', cell: ({ syncStatus }) => <StatusBadge status={syncStatus} /> },
  {
    header: 'Last changed in Ascora',
    sort: 'lastSynced',
    cell: ({ syncedAt }) => <TimeAgo at={syncedAt} otherwise="not there yet" />,
  },
];

function Name({ customer }: { customer: Customer }) {
  return (
    <>
      <TextLink to="/ascora/customers/$customerId" params={{ customerId: customer.id }} size="sm" fw={600}>
        {customerName(customer)}
      </TextLink>
      {contactPerson(customer) && (
        <Text size="xs" c="dimmed" fw={400}>
          {contactPerson(customer)}
        </Text>
      )}
    </>
  );
}
