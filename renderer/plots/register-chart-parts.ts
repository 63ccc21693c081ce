import { Chart, LinearScale, LineElement, LogarithmicScale, PointElement, ScatterController } from 'chart.js';
import zoomPlugin from 'chartjs-plugin-zoom';

Chart.register(LinearScale, LogarithmicScale, LineElement, PointElement, ScatterController, zoomPlugin);
Chart.defaults.animation = false;
Chart.defaults.responsive = true;
Chart.defaults.maintainAspectRatio = false;
