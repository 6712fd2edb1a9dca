-- Reads one address again and again, as someone with an account.
function init(args)
  request_line = wrk.format("GET", os.getenv("ADDRESS"), {["Authorization"] = "Bearer " .. os.getenv("TOKEN")})
end

function request()
  return request_line
end

function done(summary, latency, requests)
  io.write(string.format("read %d refused %d p95 %.3f ms seconds %.3f\n",
    summary.requests - summary.errors.status, summary.errors.status + summary.errors.timeout,
    latency:percentile(95) / 1000, summary.duration / 1000000))
end
