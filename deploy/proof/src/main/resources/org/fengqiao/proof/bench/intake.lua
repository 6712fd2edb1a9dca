-- Registrations of different people about different matters, each with a key of its own.
local threads = 0

function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

function init(args)
  math.randomseed(os.time() * 8 + id)
  run = math.random(0, 99999)
  counter = 0
  channel = os.getenv("CHANNEL")
  villages = {}
  for code in string.gmatch(os.getenv("VILLAGES"), "%d+") do villages[#villages + 1] = code end
  headers = {["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. os.getenv("TOKEN")}
end

function request()
  counter = counter + 1
  headers["Idempotency-Key"] = string.format("bench-%d-%d-%d", id, run, counter)
  local phone = string.format("1%d%05d%04d", 3 + id, run, counter % 10000)
  local village = villages[counter % #villages + 1]
  return wrk.format("POST", "/api/v1/registrations", headers, string.format(
    '{"channel":"%s","kind":"02","division":"%s","title":"院墙占道","text":"邻居砌墙占了共用通道，车辆进不去，说了几次没有结果。",' ..
    '"parties":[{"role":"APPLICANT","kind":"PERSON","name":"王小梅%d","phone":"%s"},' ..
    '{"role":"RESPONDENT","kind":"PERSON","name":"李大山"}]}', channel, village, counter, phone))
end

function done(summary, latency, requests)
  io.write(string.format("accepted %d refused %d p99 %.3f ms seconds %.3f\n",
    summary.requests - summary.errors.status, summary.errors.status + summary.errors.timeout,
    latency:percentile(99) / 1000, summary.duration / 1000000))
end
