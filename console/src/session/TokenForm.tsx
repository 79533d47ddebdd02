import { Button, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { signIn } from './session';
import { refusalOf } from './token';

/** Takes a pasted token. */
export function TokenForm({ action }: { action: string }) {
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { token: '' },
    validate: { token: (token) => refusalOf(cleaned(token)) },
  });
  return (
    <form onSubmit={form.onSubmit(({ token }) => signIn(cleaned(token)))}>
      <Stack>
        <Textarea
          label="Access token"
          description="It stays in this tab’s memory and is gone when the tab is closed or reloaded."
          placeholder="eyJ…"
          autosize
          minRows={3}
          maxRows={6}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', wordBreak: 'break-all' } }}
          key={form.key('token')}
          {...form.getInputProps('token')}
        />
        <Button type="submit">{action}</Button>
      </Stack>
    </form>
  );
}

function cleaned(token: string) {
  return token.trim().replace(/^Bearer\s+/i, '');
}
