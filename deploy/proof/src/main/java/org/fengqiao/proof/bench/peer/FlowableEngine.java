package org.fengqiao.proof.bench.peer;

import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable with its defaults: history at the level "audit", asynchronous executor for timers. */
final class FlowableEngine implements Engine {
    private final ProcessEngine engine;

    FlowableEngine(String url, String user, String password) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(url);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setJdbcMaxActiveConnections(24);
        configuration.setJdbcMaxIdleConnections(24);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("dispute.bpmn20.xml", Engine.process("http://flowable.org/bpmn"))
                .deploy();
    }

    @Override
    public String accept(String caseNo, Map<String, Object> variables) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("dispute", caseNo, variables)
                .getId();
    }

    @Override
    public void completeTask(String instance, Map<String, Object> variables) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        engine.getTaskService().complete(task.getId(), variables);
    }

    @Override
    public long timers() {
        return engine.getManagementService().createTimerJobQuery().count()
                + engine.getManagementService().createJobQuery().count();
    }

    @Override
    public void startTimers() {
        engine.getProcessEngineConfiguration().getAsyncExecutor().start();
    }
}
