/**
 * How cyclers and tables name their columns in English, German, French, Spanish and Chinese: names without unit, blanks and marks, in lower
 * case → our quantity and the unit that is meant where none is stated.
 */
export const cyclerWords: readonly (readonly [RegExp, string, string])[] = [
  [
    /^(testtime|totaltime|runtime|time|elapsedtime|cumulativetime|progtime|zeit|testzeit|gesamtzeit|laufzeit|temps|tiempo|时间|总时间|测试时间|运行时间)$/,
    'time',
    's',
  ],
  [/^(steptime|tstep|relativetime|schrittzeit|相对时间|工步时间|步骤时间)$/, 'stepTime', 's'],
  [/^((cell|measured)?current(measured)?|amps|i|cur|curr|strom|stromstärke|courant|intensité|corriente|电流)$/, 'current', 'A'],
  [
    /^((cell|measured)?voltage(measured)?|volts|volt|vol|u|potential|ewe|e|(zell)?spannung|potenzial|tension|potentiel|tensión|voltaje|电压|电位)$/,
    'potential',
    'V',
  ],
  [
    /^(chargecapacity|chgcap|chgcapacity|capchg|chargecap|chargingcapacity|capacitancechg|ladekapazität|capacitédecharge|充电容量)$/,
    'chargeCapacity',
    'Ah',
  ],
  [
    /^(dischargecapacity|dchgcap|dchgcapacity|capdchg|dischargecap|dischargingcapacity|capacitancedchg|entladekapazität|capacitédedécharge|放电容量)$/,
    'dischargeCapacity',
    'Ah',
  ],
  [/^(capacity|cap|netcapacity|ah|kapazität|capacité|capacidad|容量)$/, 'capacity', 'Ah'],
  [/^(chargeenergy|chgenergy|engychg|chargingenergy|ladeenergie|充电能量)$/, 'chargeEnergy', 'Wh'],
  [/^(dischargeenergy|dchgenergy|engydchg|dischargingenergy|entladeenergie|放电能量)$/, 'dischargeEnergy', 'Wh'],
  [/^(energy|ener|netenergy|wh|energie|énergie|energía|能量)$/, 'energy', 'Wh'],
  [/^(power|p|leistung|puissance|potencia|功率)$/, 'power', 'W'],
  [/^(internalresistance|innenwiderstand|内阻)$/, 'internalResistance', 'ohm'],
  [
    /^((cell)?temperature(measured)?|temp|surfacetemperature.*|ambienttemperature|(zell)?temperatur|température|temperatura|温度)$/,
    'temperature',
    'K',
  ],
  [
    /^(cyc|cycle|cyclec|cyclenumber|cycleindex|cyclecount|cycleid|cycleno|cyccount|zyklus|zyklusnummer|ciclo|循环|循环号|循环序号)$/,
    'cycle',
    '',
  ],
  [/^(step|stepnumber|stepindex|stepid|stepno|stepcount|schritt|工步|工步号|工步序号)$/, 'step', ''],
  [/^(rec|record|recordid|recordindex|recordnumber|datapoint|dataset|point|index|数据序号|记录序号|序号)$/, 'point', ''],
];
