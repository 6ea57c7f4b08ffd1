import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { recruitment } from '#contexts/recruitment';
import { AppointmentsController } from './appointments.controller.js';
import { FormationAppointments } from './formation-appointments.js';

/** Appoints in employment whom recruitment gave a number. */
@Module({
  imports: [CqrsModule, recruitment.module],
  controllers: [AppointmentsController],
  providers: [FormationAppointments],
})
export class AppointmentModule {}
