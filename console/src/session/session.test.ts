import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { currentToken, expire, signIn, signOut, takeTokenFromAddress, useSession } from './session';

const token = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replace(/=/g, '')}.c2ln`;

afterEach(() => act(signOut));

describe('a session', () => {
  it('takes its token from the link and leaves none in the address', () => {
    window.history.replaceState(null, '', '/orders?page=2#token=a.b.c');

    act(() => takeTokenFromAddress());

    expect(currentToken()).toBe('a.b.c');
    expect(window.location.pathname + window.location.search + window.location.hash).toBe('/orders?page=2');
  });

  it('goes on with a new token of the same person, and begins anew with that of another', () => {
    const { result } = renderHook(useSession);
    const person = () => ('person' in result.current ? result.current.person : undefined);
    act(() => signIn(token({ sub: 'ann', exp: 1 })));
    const ann = person();
    act(expire);
    expect(result.current.state).toBe('expired');

    act(() => signIn(token({ sub: 'ann', exp: 2 })));
    expect(result.current.state).toBe('signed-in');
    expect(person()).toBe(ann);

    act(() => signIn(token({ sub: 'bob', exp: 2 })));
    expect(person()).not.toBe(ann);
  });
});
