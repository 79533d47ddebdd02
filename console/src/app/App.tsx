import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { SessionEnded } from '@/session/SessionEnded';
import { useSession } from '@/session/session';
import { SignIn } from '@/session/SignIn';
import { createQueries } from './queries';
import { createConsoleRouter } from './router';
import { styleNonce } from './styleNonce';
import { theme } from './theme';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <Pages />
    </MantineProvider>
  );
}

function Pages() {
  const session = useSession();
  if (session.state === 'signed-out') return <SignIn />;
  return <SignedIn key={session.person} token={session.token} />;
}

function SignedIn({ token }: { token: string }) {
  const [queries] = useState(createQueries);
  const [router] = useState(() => createConsoleRouter(queries));
  useEffect(() => {
    void queries.invalidateQueries();
  }, [queries, token]);
  return (
    <QueryClientProvider client={queries}>
      <ModalsProvider>
        <Notifications position="top-right" />
        <RouterProvider router={router} />
        <SessionEnded />
      </ModalsProvider>
    </QueryClientProvider>
  );
}
