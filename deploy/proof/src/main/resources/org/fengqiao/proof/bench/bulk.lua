-- What a grid worker's telephone collected while it was offline, or orders of the hotline: 200 in one request.
function init(args)
  math.randomseed(os.time())
  run = math.random(0, 99999)
  counter = 0
  headers = {["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. os.getenv("TOKEN")}
  channel = os.getenv("CHANNEL")
  hotline = channel == "HOTLINE_12345"
  village = string.match(os.getenv("VILLAGES"), "%d+")
end

function request()
  local items = {}
  for n = 1, 200 do
    counter = counter + 1
    items[n] = string.format(
      '{"key":"bulk-%d-%d","clientTime":"%s","registration":{"channel":"%s",%s"kind":"02","division":"%s",' ..
      '"title":"院墙占道","text":"邻居砌墙占了共用通道，车辆进不去，说了几次没有结果。","parties":[' ..
      '{"role":"APPLICANT","kind":"PERSON","name":"王小梅%d","phone":"16%05d%04d"},' ..
      '{"role":"RESPONDENT","kind":"PERSON","name":"李大山"}]}}',
      run, counter, os.date("!%Y-%m-%dT%H:%M:%SZ", os.time() - 3600), channel,
      hotline and string.format('"sourceSystem":"hotline-12345","sourceId":"GD-%d-%d",', run, counter) or "", village, counter, run, counter % 10000)
  end
  return wrk.format("POST", "/api/v1/registrations/batch", headers, '{"items":[' .. table.concat(items, ",") .. "]}")
end

function response(status, headers, body)
  if not string.find(body, '"status":201') or string.find(body, '"problem"') then
    io.stderr:write("not all were accepted: " .. string.sub(body, 1, 300) .. "\n")
  end
end

function done(summary, latency, requests)
  io.write(string.format("accepted %d refused %d p99 %.3f ms seconds %.3f\n",
    summary.requests - summary.errors.status, summary.errors.status + summary.errors.timeout,
    latency:percentile(99) / 1000, summary.duration / 1000000))
end
