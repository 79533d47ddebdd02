import type { ReactNode } from 'react';
import { type Role, useMay } from './me';

/** Shows its content to callers who may use it. */
export function Only({
  role,
  children,
  otherwise,
}: {
  role: Role;
  children: ReactNode;
  otherwise?: ReactNode;
}) {
  return useMay(role) ? children : otherwise;
}
