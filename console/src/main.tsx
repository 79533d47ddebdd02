import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { takeTokenFromAddress } from './session/session';

takeTokenFromAddress();
// The link of another token, opened in a tab that is here already, changes the fragment only.
window.addEventListener('hashchange', () => takeTokenFromAddress());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
