import { servicesMessages } from '../../i18n/services.id';
import { startServices } from './start-services';

startServices(servicesMessages);
