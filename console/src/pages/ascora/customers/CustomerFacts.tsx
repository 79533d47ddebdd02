import { Anchor, Stack } from '@mantine/core';
import { Facts } from '@/ui/Facts';
import { Section } from '@/ui/Section';
import { TimeAgo } from '@/ui/TimeAgo';
import type { Customer } from '../types';
import { ContactLink } from './ContactLink';
import { address } from './naming';

/** All that is known of a customer. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  const fields = Object.entries(customer.customFields ?? {});
  return (
    <Stack>
      <Section title="Customer">
        <Facts
          facts={[
            ['Company', customer.companyName],
            ['First name', customer.firstName],
            ['Last name', customer.lastName],
            ['E-mail', customer.email && <Anchor href={`mailto:${customer.email}`}>{customer.email}</Anchor>],
            ['Phone', customer.phone],
            ['Mobile', customer.mobile],
            ['Address', address(customer)],
            ['Billing address', customer.billingAddress],
            ['Customer type', customer.customerType],
            ...fields.map(([name, value]): [string, string] => [name, value]),
          ]}
        />
      </Section>
      <Section title="In Ascora">
        <Facts
          facts={[
            ['Name in Ascora', customer.customerName],
            ['Number', customer.customerNumber],
            ['Id', customer.ascoraCustomerId ?? 'not there yet'],
            ['Last changed', <TimeAgo key="synced" at={customer.syncedAt} otherwise="not there yet" />],
            ['Here since', <TimeAgo key="created" at={customer.createdAt} />],
          ]}
        />
      </Section>
      <Section title="Kept here only" description="Ascora has no field for these.">
        <Facts
          facts={[
            ['Tax ID', customer.taxId],
            ['Notes', customer.notes && <span style={{ whiteSpace: 'pre-wrap' }}>{customer.notes}</span>],
            ['Contact', <ContactLink key={customer.contactId} customer={customer} />],
          ]}
        />
      </Section>
    </Stack>
  );
}
