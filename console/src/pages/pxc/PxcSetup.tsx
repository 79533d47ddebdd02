export { PxcSetup } from './setup/PxcSetup';
