import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Props = Omit<AnchorProps, 'href'> & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>;

function RoutedAnchor(props: Props) {
  return <Anchor {...props} />;
}

/** A link to a page of the console, whose address, parameters and search the compiler checks. */
export const TextLink = createLink(RoutedAnchor);
