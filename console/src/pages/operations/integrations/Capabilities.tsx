import { Drawer } from '@mantine/core';
import { useMay } from '@/session/me';
import type { Integration, Service } from '../types';
import { AscoraActions, AscoraActivity, AscoraTriggers } from './AscoraCapabilities';
import { CapabilityTabs } from './CapabilityTabs';
import { PxcActions, PxcActivity, PxcTriggers } from './PxcCapabilities';

interface Props {
  /** Whose; undefined closes the drawer. */
  service: Service | undefined;
  integration: Integration | undefined;
  onClose: () => void;
}

/** What a platform can start, what can be done with it, and what was. */
export function Capabilities({ service, integration, onClose }: Props) {
  const admin = useMay('admin');
  return (
    <Drawer
      opened={service !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={service === 'pxc' ? 'Capabilities of PXC' : 'Capabilities of Ascora'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {service === 'pxc' && (
        <CapabilityTabs
          triggers={<PxcTriggers />}
          actions={<PxcActions integration={integration} />}
          activity={<PxcActivity integration={integration} />}
        />
      )}
      {service === 'ascora' && (
        <CapabilityTabs
          triggers={<AscoraTriggers mayAsk={admin} />}
          actions={<AscoraActions />}
          activity={<AscoraActivity />}
        />
      )}
    </Drawer>
  );
}
