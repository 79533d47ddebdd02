import { List, Text } from '@mantine/core';
import { Section } from '@/ui/Section';

/** What the three values are, and what becomes of them. */
export function Help() {
  return (
    <Section title="Need help?">
      <List spacing="xs" size="sm">
        <List.Item>
          <b>Client ID</b> and <b>Client Secret</b> are the pair that PXC issues for its APIs. With them a
          short-lived token is obtained for each round of calls.
        </List.Item>
        <List.Item>
          <b>Billing Account ID</b> is your account at PXC. Only its orders are read.
        </List.Item>
      </List>
      <Text size="sm">
        <b>How they are protected.</b> The secret is encrypted with AES-256-GCM, bound to your organisation
        and this integration, before it is stored. It is never shown again, neither here nor in logs, and no
        token is stored in clear.
      </Text>
      <Text size="sm" c="dimmed">
        Orders are only read. Nothing is ever changed at PXC.
      </Text>
    </Section>
  );
}
