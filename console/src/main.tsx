import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { styleNonce } from './app/styleNonce';
import { takeTokenFromAddress } from './session/session';

// Dialogs keep the page behind them from scrolling by a style element of their own.
setNonce(styleNonce());
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
