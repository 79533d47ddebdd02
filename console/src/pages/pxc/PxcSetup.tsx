import { PageHeader } from '@/ui/PageHeader';

export function PxcSetup() {
  return <PageHeader title="PxcSetup" />;
}
