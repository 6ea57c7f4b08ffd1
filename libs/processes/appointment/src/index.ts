export { AppointmentModule } from './appointment.module.js';
export { appointFormationExample } from './appoint-formation.example.js';
export { appointmentSentences } from './sentences.js';
