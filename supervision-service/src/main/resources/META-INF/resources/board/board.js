/* Draws the charts, also after htmx has put new content in, and sends people to the log-in when their session is over. */
(function () {
  'use strict';
  var INK = '#4a4640', LINE = '#e4ddd2';
  var COLOURS = { RED: '#b83227', ORANGE: '#e08a2e', YELLOW: '#d8b22a', BLUE: '#2f6f9f' };
  var DRAW = { trend: trend, stack: stack, bars: bars };

  function base() {
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: INK },
      tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'line', lineStyle: { color: LINE } } }
    };
  }

  function axis(extra) {
    return Object.assign({
      axisLine: { lineStyle: { color: LINE } }, axisTick: { show: false },
      axisLabel: { color: '#6b6459', fontSize: 11 }, splitLine: { lineStyle: { color: LINE, type: 'dashed' } }
    }, extra);
  }

  function trend(data) {
    function line(name, values, colour) {
      return { name: name, type: 'line', data: values, showSymbol: false,
        lineStyle: { width: 2.5, color: colour }, itemStyle: { color: colour }, areaStyle: { color: colour, opacity: 0.08 } };
    }
    return Object.assign(base(), {
      legend: { top: 0, right: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 4, textStyle: { color: INK } },
      grid: { left: 4, right: 8, top: 34, bottom: 2, containLabel: true },
      xAxis: axis({ type: 'category', data: data.days, boundaryGap: false, splitLine: { show: false } }),
      yAxis: axis({ type: 'value', minInterval: 1, axisLine: { show: false } }),
      series: [line('登记', data.registered, '#b4552d'), line('办结', data.closed, '#3f7d6b')]
    });
  }

  function stack(data) {
    return Object.assign(base(), {
      tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'none' } },
      legend: { top: 0, right: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: INK } },
      grid: { left: 4, right: 16, top: 34, bottom: 2, containLabel: true },
      xAxis: axis({ type: 'value', minInterval: 1, axisLine: { show: false } }),
      yAxis: axis({ type: 'category', inverse: true, data: data.names, axisLine: { show: false }, axisLabel: { color: INK, fontSize: 12 } }),
      series: data.codes.map(function (code, i) {
        return { name: data.labels[i], type: 'bar', stack: 'open', data: data.values[i], barMaxWidth: 26,
          itemStyle: { color: COLOURS[code] },
          label: { show: true, color: code === 'YELLOW' || code === 'ORANGE' ? '#2e2a25' : '#fff', fontSize: 12,
            formatter: function (item) { return item.value > 0 ? item.value : ''; } } };
      })
    });
  }

  function bars(data) {
    return Object.assign(base(), {
      grid: { left: 4, right: 34, top: 4, bottom: 2, containLabel: true },
      xAxis: axis({ type: 'value', minInterval: 1, splitLine: { show: false }, axisLabel: { show: false }, axisLine: { show: false } }),
      yAxis: axis({ type: 'category', inverse: true, data: data.names, axisLine: { show: false }, axisLabel: { color: INK, fontSize: 12 } }),
      series: [{ type: 'bar', data: data.values, barMaxWidth: 14, itemStyle: { color: '#c98a5e', borderRadius: [0, 4, 4, 0] },
        label: { show: true, position: 'right', color: INK, fontSize: 12 } }]
    });
  }

  function draw() {
    document.querySelectorAll('[data-chart]').forEach(function (element) {
      if (element.dataset.drawn || !window.echarts) { return; }
      element.dataset.drawn = 'true';
      var data = JSON.parse(element.dataset.chart);
      if (element.dataset.kind === 'bars' && data.values.length === 0) {
        element.classList.add('none');
        element.textContent = '暂无数据';
        return;
      }
      window.echarts.init(element, null, { renderer: 'canvas' })
        .setOption(DRAW[element.dataset.kind](data));
    });
  }

  function forget(root) {
    root.querySelectorAll('[data-drawn]').forEach(function (element) {
      var chart = window.echarts && window.echarts.getInstanceByDom(element);
      if (chart) { chart.dispose(); }
    });
  }

  document.addEventListener('DOMContentLoaded', draw);
  document.addEventListener('htmx:beforeSwap', function (event) { forget(event.detail.target); });
  document.addEventListener('htmx:afterSettle', draw);
  // Who reads a table or stands on a link in the changing part is not disturbed.
  document.addEventListener('htmx:beforeRequest', function (event) {
    if (event.target.id === 'numbers'
        && (document.hidden || event.target.querySelector('details[open]') || event.target.contains(document.activeElement))) {
      event.preventDefault();
    }
  });
  document.addEventListener('htmx:configRequest', function (event) {
    event.detail.headers['X-Requested-With'] = 'JavaScript';
  });
  document.addEventListener('htmx:responseError', function (event) {
    if (event.detail.xhr.status === 499 || event.detail.xhr.status === 401) { window.location.reload(); }
  });
  window.addEventListener('resize', function () {
    document.querySelectorAll('[data-drawn]').forEach(function (element) {
      var chart = window.echarts && window.echarts.getInstanceByDom(element);
      if (chart) { chart.resize(); }
    });
  });
})();
