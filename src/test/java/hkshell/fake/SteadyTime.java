package hkshell.fake;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Timing;
import hkshell.domain.request.Transport;
import hkshell.domain.request.Watch;
import java.time.Duration;

/**
 * A wire whose every answer took the same time, also of calls that go out side by side: for texts and pictures that are
 * the same in every run.
 *
 * @param whole from the begin of a call to its last byte
 */
public record SteadyTime(Transport wire, Duration whole) implements Transport {
    @Override
    public Exchange send(SignedRequest request, TimeLimits limits, Watch watch, Stop stop) {
        Exchange end = wire.send(request, limits, watch, stop);
        return end instanceof Exchange.Answered answered
                ? new Exchange.Answered(answered.signed(), steady(answered.response()))
                : end;
    }

    private Response steady(Response response) {
        Timing timing = new Timing(whole.dividedBy(3), whole.multipliedBy(2).dividedBy(3), whole);
        return new Response(
                response.status(),
                response.headers(),
                response.body(),
                timing,
                response.version(),
                response.unchanged());
    }
}
