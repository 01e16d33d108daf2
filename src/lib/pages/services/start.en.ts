import { servicesMessages } from '../../i18n/services.en';
import { startServices } from './start-services';

startServices(servicesMessages);
