import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskRoot } from './DeskRoot.tsx';
import './styles/desk.css';
import './styles/shell.css';

const place = document.getElementById('desk');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <DeskRoot />
    </StrictMode>,
  );
}
