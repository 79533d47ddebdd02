import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import { Brand } from '@/app/Brand';
import { TokenForm } from './TokenForm';

/** The first page for whoever comes without a token. */
export function SignIn() {
  return (
    <Center mih="100dvh" p="md" component="main">
      <Paper withBorder shadow="sm" radius="md" p="xl" w="100%" maw={460}>
        <Stack>
          <Brand />
          <Title order={1} size="h3">
            Sign in
          </Title>
          <Text c="dimmed" size="sm">
            Paste the access token that your platform issued for your organisation. The demo prints a link
            that brings one along.
          </Text>
          <TokenForm action="Sign in" />
        </Stack>
      </Paper>
    </Center>
  );
}
