import { describe, expect, it } from 'vitest';
import { tagsFromName } from '../../../src/import/tags-from-name';

describe('tagsFromName', () => {
  it.each([
    ['cellA_c0100', { cycle: 100 }, 'cellA'],
    ['cellA_cycle_12', { cycle: 12 }, 'cellA'],
    ['autoeis_cell_cycle070', { cycle: 70 }, 'autoeis_cell'],
    ['B3 Cycle 7', { cycle: 7 }, 'B3'],
    ['B3-cycle#7-EIS', { cycle: 7 }, 'B3-EIS'],
    ['ZnO_100th', { cycle: 100 }, 'ZnO'],
    ['ZnO_1st_cycle', { cycle: 1 }, 'ZnO'],
    ['ZnO_after_500_cycles', { cycle: 500 }, 'ZnO_after'],
    ['fresh', { cycle: 0 }, ''],
    ['cellA_fresh', { cycle: 0 }, 'cellA'],
    ['Fresh-cell A', { cycle: 0 }, 'cell A'],
    ['c0500', { cycle: 500 }, ''],
    ['cellA_c7', { cycle: 7 }, 'cellA'],
  ])('%s names its cycle', (stem, tags, sample) => {
    expect(tagsFromName(stem)).toEqual({ tags, sample });
  });

  it.each([
    'Cell001_Form_20uA_25T_30RH_Cycle1to10_03_GEIS_CA1',
    'autoeis_cell_every10th_long',
    'cellA_cycle1-10',
    'cellA_cycles_1_to_10',
    'cell_PEIS_C01',
    'cell_GCPL_CD8',
    'rate_1C',
    'rate_C10',
    'cell_0.01-3V',
    'cell_EIS_10mV',
    'mb.issue_95.de',
    'Circuit1_EIS_1',
    '20160805_test001_45_cc_01',
    'recycled_1',
    'cell_SOC0.5',
    'cell_SOC150',
  ])('%s names no cycle, potential, state of charge or temperature', (stem) => {
    expect(tagsFromName(stem)).toEqual({ tags: {}, sample: stem });
  });

  it.each([
    ['cell_0p35V', { potential_V: 0.35 }, 'cell'],
    ['cell_3.70V_fresh', { potential_V: 3.7, cycle: 0 }, 'cell'],
    ['cell_-0.1V', { potential_V: -0.1 }, 'cell'],
    ['cell_350mV', { potential_V: 0.35 }, 'cell'],
    ['cell_+10mV', { potential_V: 0.01 }, 'cell'],
    ['MJ1_anode_discharge_SOC050', { soc: 0.5, branch: 'discharge' }, 'MJ1_anode'],
    ['cell_SOC_100', { soc: 1 }, 'cell'],
    ['cell_50%SOC_charge', { soc: 0.5, branch: 'charge' }, 'cell'],
    ['cell_25C', { temperature_K: 298.15 }, 'cell'],
    ['PEIS_LPSCl_IonBlocking_-25C', { temperature_K: 248.15 }, 'PEIS_LPSCl_IonBlocking'],
    ['cell_60degC', { temperature_K: 333.15 }, 'cell'],
    ['cell_5°C_c012', { temperature_K: 278.15, cycle: 12 }, 'cell'],
    ['cell_298K', { temperature_K: 298 }, 'cell'],
    ['cell_48h', { time_s: 172800 }, 'cell'],
  ])('%s names where the cell stood', (stem, tags, sample) => {
    expect(tagsFromName(stem)).toEqual({ tags, sample });
  });

  it.each([
    ['G2_P_KNO3_K3FeCN6_-0.1to0.5_4mM_100mVs', 'G2_P_KNO3_K3FeCN6_-0.1to0.5_4mM'],
    ['cell_100mV_s', 'cell'],
    ['0.5mVps_cell', 'cell'],
  ])('%s is of the same cell at every scan rate', (stem, sample) => {
    expect(tagsFromName(stem)).toEqual({ tags: {}, sample });
  });

  it('says nothing of a quantity that the name states twice with different values', () => {
    expect(tagsFromName('cell_cycle10_cycle20')).toEqual({ tags: {}, sample: 'cell_cycle10_cycle20' });
    expect(tagsFromName('cell_fresh_c000').tags).toEqual({ cycle: 0 });
  });
});
